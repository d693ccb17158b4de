namespace ThiDua.Pipeline;

/// <summary>A bloc whose published results are not what its facts give (khối cần chấm lại).</summary>
/// <param name="IsScored">False: there are no results yet, since it was never scored (chưa chấm).</param>
public sealed record StaleBloc(int Year, string Bloc, bool IsScored);
