using ThiDua.Dashboard.Api.Resources.Attainment;
using ThiDua.Dashboard.Api.Resources.Blocs;
using ThiDua.Dashboard.Api.Resources.Findings;
using ThiDua.Dashboard.Api.Resources.Indicators;
using ThiDua.Dashboard.Api.Resources.Observations;
using ThiDua.Dashboard.Api.Resources.Scores;
using ThiDua.Dashboard.Api.Resources.Seals;
using ThiDua.Dashboard.Api.Resources.Standings;
using ThiDua.Dashboard.Api.Resources.Targets;
using ThiDua.Dashboard.Api.Resources.Units;

namespace ThiDua.Dashboard.Api.Resources;

/// <summary>Every table that the API offers, results first.</summary>
internal static class ApiResources
{
    public static IReadOnlyList<ApiResource> All { get; } =
        [
            StandingsResource.Resource,
            ScoresResource.Resource,
            AttainmentResource.Resource,
            FindingsResource.Resource,
            SealsResource.Resource,
            TargetsResource.Resource,
            ObservationsResource.Resource,
            IndicatorsResource.Resource,
            UnitsResource.Resource,
            BlocsResource.Resource,
            MembersResource.Resource,
        ];

    /// <summary>Every name under the root, for a message.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(resource => resource.Name), "snapshots", "openapi.json"];
}
