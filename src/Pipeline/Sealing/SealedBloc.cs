namespace ThiDua.Pipeline.Sealing;

/// <summary>A bloc within a seal.</summary>
/// <param name="ResultsSha256">Of what its results say: a snapshot whose results have this hash shows the sealed ones.</param>
public sealed record SealedBloc(string Bloc, string Name, string RuleBook, int RuleBookVersion, string ResultsSha256);
