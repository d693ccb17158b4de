namespace ThiDua.Ingest.Values;

/// <summary>A text read as a number.</summary>
/// <param name="Value">The number; of an ambiguous one, its value if the column writes decimals with a comma.</param>
/// <param name="Other">Of an ambiguous one, its value if the column writes decimals with a dot.</param>
/// <param name="Suffix">What follows the digits: "%", "tỷ đồng"; null when nothing does.</param>
/// <param name="Habit">What this cell shows of how the column writes numbers.</param>
internal readonly record struct NumberReading(
    NumberOutcome Outcome,
    decimal Value = 0,
    decimal Other = 0,
    string? Suffix = null,
    NumberHabit Habit = NumberHabit.Unknown
);
