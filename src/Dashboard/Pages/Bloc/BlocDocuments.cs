using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Pages.Faults;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Metrics.Findings;
using ThiDua.Reports.Content;
using ThiDua.Reports.Docx;
using ThiDua.Reports.Templates;
using ThiDua.Reports.Xlsx;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Bloc;

/// <summary>"/khoi/{bloc}/bang-diem.xlsx" and the Word documents: what leaves the office, from the snapshot on the screen.</summary>
internal static class BlocDocuments
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>File names of the Word documents, as they stand in addresses.</summary>
    private static readonly Dictionary<string, ReportKind> Kinds = new(StringComparer.Ordinal)
    {
        ["bien-ban"] = ReportKind.Minutes,
        ["to-trinh"] = ReportKind.Proposal,
        ["bao-cao"] = ReportKind.Closing,
        ["thong-bao"] = ReportKind.Notice,
    };

    public static void MapBlocDocuments(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/khoi/{bloc}/bang-diem.xlsx",
            (HttpContext http, string bloc, int? nam) =>
                Send(http, bloc, nam, "bang-diem", "xlsx", Excel, report => new ReportDocument(ScoreWorkbook.Write(report), []))
        );
        app.MapGet(
            "/khoi/{bloc}/{name}.docx",
            (HttpContext http, HomeFolder home, string bloc, string name, int? nam) =>
                Kinds.TryGetValue(name, out var kind)
                    ? Send(http, bloc, nam, name, "docx", Word, report => WordReport.Write(kind, report, ReportTemplates.FromFolder(home.TemplatesFolder)))
                    : Results.NotFound()
        );
    }

    private static IResult Send(
        HttpContext http,
        string bloc,
        int? asked,
        string name,
        string extension,
        string type,
        Func<BlocReport, ReportDocument> write
    )
    {
        return AskedSnapshot.Answer(
            http,
            snapshot =>
            {
                var facts = SnapshotFacts.Of(snapshot);
                if ((asked ?? facts.Years.Cast<int?>().FirstOrDefault()) is not { } year)
                {
                    return Results.NotFound();
                }
                var tables = SnapshotTables.From(schema => snapshot.ReadFacts(schema).Rows, snapshot.ReadResults);
                // What leaves the office says so when it does not hold the figures as published.
                var known = snapshot.KnownOn is { } day ? $" (theo số liệu biết đến hết ngày {Text.Language.Vietnamese.Date(day)})" : "";
                var mark = facts.Seal(year, bloc);
                var origin = new ReportOrigin
                {
                    SnapshotId = facts.Stamp.Name + known,
                    PublishedAt = facts.Stamp.PublishedAt,
                    SealCode = mark?.Code,
                    EarlierSeal = mark?.Earlier,
                };
                if (BlocReportReader.Read(tables, year, bloc, origin) is not { } report)
                {
                    return Results.NotFound();
                }
                var document = write(report);
                return document.Bytes is { } bytes
                    ? Results.File(bytes, type, string.Create(CultureInfo.InvariantCulture, $"{name}-{bloc}-{year}{AskedSnapshot.FileSuffix(snapshot)}.{extension}"))
                    : WrongTemplate(http, snapshot, document.Findings);
            }
        );
    }

    /// <summary>The office's own text has mistakes: each with its line, for whoever keeps it.</summary>
    private static RazorComponentResult<FaultPage> WrongTemplate(HttpContext http, Snapshot snapshot, IReadOnlyList<Finding> findings)
    {
        var frame = PageOrFragment.FrameOf(http, snapshot, Text.Language.Of(http.Request.Query["ngon-ngu"]));
        return FaultPages.Page(frame, FaultView.WrongTemplate(findings, frame.Language), StatusCodes.Status503ServiceUnavailable);
    }
}
