using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Units;

/// <summary>
/// A unit's figure for a time in which the map was another (số liệu theo địa giới khác): of a commune for the years before
/// it was made, of a district for the years after it ended. The figures that were reported stay what they are.
/// </summary>
public sealed record RestatedFigure
{
    public required string Unit { get; init; }

    public required string Indicator { get; init; }

    public required Period Period { get; init; }

    /// <summary>First day of the map that it is shown in; null: before any change.</summary>
    public required DateOnly? MapFrom { get; init; }

    /// <summary>Last day of that map; null: it is today's.</summary>
    public required DateOnly? MapTo { get; init; }

    public required RestatedState State { get; init; }

    /// <summary>Null unless the state is Whole or Shared.</summary>
    public decimal? Value { get; init; }

    /// <summary>The weakest among its parts.</summary>
    public FigureStatus? Status { get; init; }

    /// <summary>The arithmetic with the numbers put in, or why there is none.</summary>
    public required string How { get; init; }

    public required string HowEnglish { get; init; }

    public IReadOnlyList<RestatedPart> Parts { get; init; } = [];
}
