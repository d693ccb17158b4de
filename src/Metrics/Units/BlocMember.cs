namespace ThiDua.Metrics.Units;

/// <summary>A unit's place in a bloc (thành viên khối), both days included; null: the whole year.</summary>
public sealed record BlocMember(int Year, string Bloc, string Unit, DateOnly? ValidFrom, DateOnly? ValidTo);
