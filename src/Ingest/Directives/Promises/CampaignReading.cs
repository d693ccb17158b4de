using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Promises;

/// <summary>The campaign with the place where its end is written (đợt thi đua và chỗ ghi ngày kết thúc).</summary>
internal sealed record CampaignReading(DirectiveCampaign Campaign, TextRange EndPlace);
