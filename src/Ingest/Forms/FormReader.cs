using System.Globalization;
using ThiDua.Ingest.Names;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Validation;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Forms;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Forms;

/// <summary>
/// Turns a report form into observations and a submission (đọc biểu báo cáo). Each row below the header ends as
/// accepted, rejected, empty (an indicator without a figure) or left out (titles, signatures); a row with a figure is
/// never left out.
/// </summary>
internal sealed class FormReader
{
    private readonly PendingForm form;
    private readonly CodeBook codes;
    private readonly SheetSource sheet;
    private readonly Period? period;
    private readonly RawCell reported;
    private readonly RawCell unit;
    private readonly Dictionary<string, Finding> missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Column, int Row)> places = new(StringComparer.Ordinal);
    private readonly Finding? doubt;
    private readonly RowReader? inPeriod;
    private readonly RowReader? cumulative;
    private readonly List<string> withoutFigure = [];
    private int left;
    private int otherFigures;

    private FormReader(PendingForm form, CodeBook codes)
    {
        this.form = form;
        this.codes = codes;
        sheet = form.Sheet;
        (period, reported) = FindPeriod();
        (unit, doubt) = FindUnit();
        Stands("status", form.Head[FormField.Status]);
        Stands("submitted_at", form.Head[FormField.Submitted]);
        Stands("source", form.Head[FormField.Document]);
        inPeriod = Rows(FormRole.InPeriod);
        cumulative = Rows(FormRole.Cumulative);
    }

    public static void Read(PendingForm form, CodeBook codes, CancellationToken cancellation)
    {
        var reader = new FormReader(form, codes);
        reader.ReadSubmission();
        for (var at = 0; at < form.Rows.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            reader.ReadRow(form.Rows[at].Number, form.Rows[at].Cells, isFirst: at == 0);
        }
        reader.Finish();
    }

    private void Finish()
    {
        inPeriod?.Finish();
        cumulative?.Finish();
        // What is wrong with the header is the reason of each refused row; without such a row it is said by itself.
        sheet.Notes.AddRange(missing.Values.Append(doubt).OfType<Finding>().Where(fault => !sheet.Rows.Exists(row => row.Findings.Contains(fault))));
        if (withoutFigure.Count > 0)
        {
            Note(FindingCode.FormLinesWithoutFigure, Whole(withoutFigure.Count), string.Join(", ", withoutFigure.Take(5)) + (withoutFigure.Count > 5 ? " …" : ""));
        }
        if (left > 0)
        {
            Note(FindingCode.FormRowsLeft, Whole(left));
        }
        if (otherFigures > 0)
        {
            Note(FindingCode.FormOtherColumn, Whole(otherFigures));
        }
        if (form.Head[FormField.Submitted] is null)
        {
            Note(FindingCode.FormWithoutDate);
        }
    }

    private void ReadRow(int number, IReadOnlyList<RawCell> cells, bool isFirst)
    {
        if (cells.All(cell => cell.IsEmpty))
        {
            sheet.Read++;
            sheet.Empty++;
            return;
        }
        var inner = Figure(cells, FormRole.InPeriod);
        var total = Figure(cells, FormRole.Cumulative);
        var found = IndicatorOf(cells);
        if (inner.IsEmpty && total.IsEmpty)
        {
            sheet.Read++;
            if (found is not null)
            {
                sheet.Empty++;
                withoutFigure.Add(codes.NameOf(found));
            }
            else
            {
                sheet.LeftOut++;
                left++;
            }
            return;
        }
        if (isFirst && IsColumnNumbers(cells))
        {
            sheet.Read++;
            sheet.LeftOut++;
            left++;
            return;
        }
        var (role, wrong) = Choose(found, inner, total);
        (role == FormRole.InPeriod ? inPeriod : cumulative)!.Read(number, cells);
        if (sheet.Rows is [.., { } row] && row.Number == number && row.Fed is [var fed, ..])
        {
            if (doubt is not null)
            {
                row.Reject(doubt);
            }
            if (wrong is { } code)
            {
                fed.Reject(code, "value", inner.Text, total.Text, found is null ? "" : codes.NameOf(found));
            }
            CheckName(cells, fed);
            if (row.Rejected)
            {
                row.Text ??= RowReader.TextOf(cells);
            }
        }
    }

    /// <summary>Which column's figure it is that the indicator is followed by, and why that is not certain.</summary>
    private (FormRole Role, FindingCode? Wrong) Choose(string? indicator, RawCell inner, RawCell total)
    {
        var only = total.IsEmpty ? FormRole.InPeriod : FormRole.Cumulative;
        if (indicator is null)
        {
            return (only, null);
        }
        var fill = FormWords.FillOf(codes.AccumulationOf(indicator));
        // From January on the period's own figure and the one from the year's start are one.
        var isOne = fill == FormFill.Either || period is { FirstMonth: 1 };
        if (!inner.IsEmpty && !total.IsEmpty)
        {
            var role = fill == FormFill.InPeriod ? FormRole.InPeriod : FormRole.Cumulative;
            if (isOne)
            {
                return (role, SameNumber(inner, total) ? null : FindingCode.FormFiguresDiffer);
            }
            otherFigures++;
            return (role, null);
        }
        var wanted = fill == FormFill.InPeriod ? FormRole.InPeriod : FormRole.Cumulative;
        return (only, isOne || wanted == only ? null : FindingCode.FormColumnWrong);
    }

    private static bool SameNumber(RawCell one, RawCell other)
    {
        var (first, second) = (Number(one), Number(other));
        return first is not null && first == second;

        static decimal? Number(RawCell cell) =>
            cell.Kind == RawCellKind.Number ? cell.Number
            : VietnameseNumber.Read(cell.Text) is { Outcome: NumberOutcome.Number or NumberOutcome.Ambiguous, Value: var value } ? value
            : null;
    }

    /// <summary>A code and a name that mean two indicators: somebody sorted or copied half of a row.</summary>
    private void CheckName(IReadOnlyList<RawCell> cells, PendingRow row)
    {
        var code = Text(cells, FormRole.Code);
        var name = Text(cells, FormRole.Indicator);
        if (
            code.Length > 0
            && name.Length > 0
            && codes.Indicators(code) is [var coded]
            && codes.Indicators(name) is { Count: > 0 } named
            && !named.Contains(coded, StringComparer.Ordinal)
        )
        {
            row.Reject(FindingCode.FormIndicatorsDisagree, "indicator", name, code, codes.NameOf(coded));
        }
    }

    private string? IndicatorOf(IReadOnlyList<RawCell> cells)
    {
        foreach (var role in (ReadOnlySpan<FormRole>)[FormRole.Code, FormRole.Indicator])
        {
            if (Text(cells, role) is { Length: > 0 } text && codes.Indicators(text) is [var only])
            {
                return only;
            }
        }
        return null;
    }

    /// <summary>"(1)  (2)  (3)" under the header.</summary>
    private static bool IsColumnNumbers(IReadOnlyList<RawCell> cells) =>
        cells
            .Where(cell => !cell.IsEmpty)
            .All(cell => TextKey.Fold(cell.Text) is { Length: <= 5 } text && (text.Length == 1 || text.Split(' ').All(part => part.All(char.IsAsciiDigit))));

    /// <summary>The cell of a figure; marks for "none" count as empty.</summary>
    private RawCell Figure(IReadOnlyList<RawCell> cells, FormRole role)
    {
        var cell = Cell(cells, role);
        return cell.Kind == RawCellKind.Text && VietnameseNumber.IsMissing(cell.Text) ? RawCell.Nothing : cell;
    }

    private RawCell Cell(IReadOnlyList<RawCell> cells, FormRole role) =>
        form.Header.Column(role) is { } column && column < cells.Count ? cells[column] : RawCell.Nothing;

    private string Text(IReadOnlyList<RawCell> cells, FormRole role) => TextKey.Clean(Cell(cells, role).Text);

    private RowReader? Rows(FormRole role)
    {
        if (form.Header.Column(role) is not { } figures)
        {
            return null;
        }
        var table = InputTables.Observations;
        var measure = form.Head[FormField.Measure]?.Cell;
        var name = form.Header.Columns[FormRole.Indicator];
        Func<IReadOnlyList<RawCell>, RawCell>? reading(string column) =>
            column switch
            {
                "unit" => _ => unit,
                "indicator" => cells => Cell(cells, FormRole.Code) is { IsEmpty: false } code && codes.Indicators(TextKey.Clean(code.Text)).Count == 1 ? code : Cell(cells, FormRole.Indicator),
                "period" => _ => reported,
                "value" => cells => Figure(cells, role),
                "unit_of_measure" => cells => Cell(cells, FormRole.Measure) is { IsEmpty: false } own ? own : measure ?? RawCell.Nothing,
                "status" => _ => form.Head[FormField.Status]?.Cell ?? RawCell.Nothing,
                "submitted_at" => _ => form.Head[FormField.Submitted]?.Cell ?? RawCell.Nothing,
                "source" => _ => form.Head[FormField.Document]?.Cell ?? RawCell.Nothing,
                _ => null,
            };
        int place(string column) =>
            column switch
            {
                "value" => figures,
                "indicator" => name,
                "unit_of_measure" => form.Header.Column(FormRole.Measure) ?? -1,
                _ => -1,
            };
        var plan = new TablePlan(table, [.. table.Columns.Select(column => reading(column.Name))], [.. table.Columns.Select(column => place(column.Name))], [], [], null)
        {
            FixedPlaces = places,
            MissingSaid = missing,
        };
        return new RowReader(sheet, [plan], [], _ => -1);
    }

    /// <summary>The day stands in one row of the header block; that row is the submission.</summary>
    private void ReadSubmission()
    {
        if (
            form.Head[FormField.Submitted] is not { } day
            || (form.Head[FormField.Obligation] ?? form.Mark?[FormField.Obligation]) is not { } owed
            || !codes.HasObligation(TextKey.Clean(owed.Text))
        )
        {
            return;
        }
        var table = InputTables.Submissions;
        Func<IReadOnlyList<RawCell>, RawCell>? reading(string column) =>
            column switch
            {
                "unit" => _ => unit,
                "obligation" => _ => owed.Cell,
                "submitted_at" => _ => day.Cell,
                "document" => _ => form.Head[FormField.Document]?.Cell ?? RawCell.Nothing,
                _ => null,
            };
        var plan = new TablePlan(table, [.. table.Columns.Select(column => reading(column.Name))], [.. table.Columns.Select(_ => day.Column)], [], [], null)
        {
            FixedPlaces = places,
            MissingSaid = missing,
        };
        new RowReader(sheet, [plan], [], _ => -1).Read(day.Row, [.. Enumerable.Repeat(RawCell.Nothing, day.Column), day.Cell]);
        if (doubt is not null && sheet.Rows is [.., { } row])
        {
            row.Reject(doubt);
        }
    }

    /// <summary>A value of the header block has one cell, whichever row it is read for.</summary>
    private void Stands(string column, FormEntry? entry)
    {
        if (entry is not null)
        {
            places[column] = (entry.Column, entry.Row);
        }
    }

    private (Period? Period, RawCell Reported) FindPeriod()
    {
        static (Period?, RawCell) known(Period one) => (one, RawCell.Of(one.ToString()));
        if (form.Head[FormField.Period] is { } entry)
        {
            var year = form.Head[FormField.Year]?.Text.Trim();
            if (VietnamesePeriod.TryRead(entry.Text, out var stated) || (year is not null && (VietnamesePeriod.TryRead($"{entry.Text} năm {year}", out stated) || VietnamesePeriod.TryRead($"{entry.Text}/{year}", out stated))))
            {
                return known(stated);
            }
            if (form.Head.Periods.Count == 0)
            {
                // Wrong is not missing: neither the mark nor a guess stands for it.
                Stands("period", entry);
                return (null, entry.Cell);
            }
        }
        switch (form.Head.Periods)
        {
            case [var only]:
                return known(only);
            case { Count: > 1 } several when form.Mark is null:
                missing["period"] = About(FindingCode.FormPeriodAmbiguous, string.Join(", ", several));
                return (null, RawCell.Nothing);
        }
        if (form.Mark?[FormField.Period] is { } mark && VietnamesePeriod.TryRead(mark.Text, out var marked))
        {
            Note(FindingCode.FormTakenFromMark, Finding.Both("kỳ báo cáo", "period"), marked.ToString());
            return known(marked);
        }
        missing["period"] = About(FindingCode.FormPeriodMissing);
        return (null, RawCell.Nothing);
    }

    private (RawCell Unit, Finding? Doubt) FindUnit()
    {
        var code = form.Head[FormField.UnitCode];
        var name = form.Head[FormField.UnitName];
        var marked = form.Mark?[FormField.UnitCode];
        var byCode = code is null ? null : UnitOf(code.Text);
        var byName = name is null ? null : UnitOf(name.Text);
        if (byCode is not null && byName is not null && !string.Equals(byCode, byName, StringComparison.Ordinal))
        {
            Stands("unit", code);
            return (code!.Cell, Make(FindingCode.FormUnitsDisagree, code, code.Text, name!.Text));
        }
        if (byName is not null && code is not null && byCode is null && codes.Units.Find(TextKey.Clean(code.Text), null, null) is UnitMatch.Unknown)
        {
            Stands("unit", name);
            return (name!.Cell, Make(FindingCode.UnitUnknown, code, code.Text));
        }
        var chosen = byCode is not null ? code : byName is not null ? name : code ?? name ?? form.Head.Letterhead;
        if (chosen is null)
        {
            if (marked is not null)
            {
                Note(FindingCode.FormTakenFromMark, Finding.Both("đơn vị", "unit"), marked.Text);
                return (marked.Cell, null);
            }
            missing["unit"] = About(FindingCode.FormUnitMissing);
            return (RawCell.Nothing, null);
        }
        Stands("unit", chosen);
        if (marked is not null && UnitOf(chosen.Text) is { } known && UnitOf(marked.Text) is { } made && !string.Equals(known, made, StringComparison.Ordinal))
        {
            sheet.Notes.Add(Make(FindingCode.FormMarkDiffers, chosen, chosen.Text, marked.Text));
        }
        return (chosen.Cell, null);
    }

    private string? UnitOf(string text) =>
        codes.Units.Find(TextKey.Clean(text), period?.Start, period?.End) switch
        {
            UnitMatch.ByCode match => match.Unit.Code,
            UnitMatch.ByName match => match.Unit.Code,
            _ => null,
        };

    private Finding Make(FindingCode code, FormEntry at, params string[] arguments) =>
        new()
        {
            Code = code,
            Place = sheet.Place(at.Column, at.Row),
            Arguments = arguments,
        };

    private void Note(FindingCode code, params string[] arguments) => sheet.Notes.Add(About(code, arguments));

    private Finding About(FindingCode code, params string[] arguments) =>
        new()
        {
            Code = code,
            Place = new SourceLocation(sheet.File.Name, sheet.Sheet, null),
            Arguments = arguments,
        };

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);
}
