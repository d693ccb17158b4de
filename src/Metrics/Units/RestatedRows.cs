using ThiDua.Metrics.Tables;

namespace ThiDua.Metrics.Units;

/// <summary>Figures of other maps as the tables that are stored and published (bảng số liệu theo địa giới).</summary>
public static class RestatedRows
{
    public static DataTable Figures(IEnumerable<RestatedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var table = new DataTable(ResultTables.RestatedFigures);
        foreach (var figure in figures)
        {
            table.Add(
                figure.Unit,
                figure.Indicator,
                (long)figure.Period.Year,
                figure.Period.ToString(),
                figure.MapFrom,
                figure.MapTo,
                figure.Value,
                TableWords.Of(figure.State),
                figure.Status is { } status ? TableWords.Of(status) : null,
                figure.How,
                figure.HowEnglish
            );
        }
        return table;
    }

    public static DataTable Parts(IEnumerable<RestatedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var table = new DataTable(ResultTables.RestatedParts);
        foreach (var figure in figures)
        {
            for (var position = 0; position < figure.Parts.Count; position++)
            {
                var part = figure.Parts[position];
                table.Add(
                    figure.Unit,
                    figure.Indicator,
                    figure.Period.ToString(),
                    (long)position,
                    part.Unit,
                    part.Indicator,
                    part.Period.ToString(),
                    part.Share,
                    part.Value,
                    part.Document,
                    part.Place?.File,
                    part.Place?.Sheet,
                    part.Place?.Cell
                );
            }
        }
        return table;
    }
}
