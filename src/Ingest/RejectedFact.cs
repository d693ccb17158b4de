namespace ThiDua.Ingest;

/// <summary>What a refused row would have said, as far as its cells can be read (dữ kiện của dòng bị từ chối).</summary>
/// <param name="Table">observations, events, assessments, evidence or submissions.</param>
/// <param name="Unit">Null: no unit that is known.</param>
/// <param name="Subject">The code of an indicator, event, criterion or report; null: none that is known.</param>
/// <param name="Stage">The canonical word of an entry's stage.</param>
public sealed record RejectedFact(string Table, string? Unit, string? Subject, string? Period, DateOnly? Day, string? Stage);
