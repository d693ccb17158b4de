namespace ThiDua.Load;

/// <summary>How large a made-up home is.</summary>
/// <param name="Name">The folder's name, and the table's heading.</param>
/// <param name="Criteria">Leaves of the rule book; the mix is that of the scoring budget.</param>
internal sealed record MadeSize(string Name, int Blocs, int UnitsInBloc, int Criteria)
{
    /// <summary>A province: 150 units in 6 blocs.</summary>
    public static MadeSize Province { get; } = new("province", 6, 25, 100);

    /// <summary>A country: 10,000 units in 500 blocs.</summary>
    public static MadeSize Country { get; } = new("country", 500, 20, 100);

    public int Units => Blocs * UnitsInBloc;
}
