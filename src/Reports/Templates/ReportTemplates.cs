using System.Reflection;
using System.Text;

namespace ThiDua.Reports.Templates;

/// <summary>
/// The texts of the documents (mẫu văn bản): the ones that come with the program, or an office's own from a folder.
/// A file that the folder lacks is taken from the program's.
/// </summary>
public sealed class ReportTemplates
{
    private readonly IReadOnlyDictionary<ReportKind, string> texts;

    private ReportTemplates(IReadOnlyDictionary<ReportKind, string> texts) => this.texts = texts;

    /// <summary>The templates that come with the program.</summary>
    public static ReportTemplates Default { get; } = new(new Dictionary<ReportKind, string>());

    /// <summary>The names of the files, one a kind of document.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [.. Enum.GetValues<ReportKind>().Select(FileName)];

    /// <summary>The templates of a folder; the file names are <see cref="FileName"/>'s.</summary>
    public static ReportTemplates FromFolder(string folder)
    {
        var found = new Dictionary<ReportKind, string>();
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var file = Path.Combine(folder, FileName(kind));
            if (File.Exists(file))
            {
                found.Add(kind, File.ReadAllText(file, Encoding.UTF8));
            }
        }
        return new ReportTemplates(found);
    }

    /// <summary>The name of a template's file: "bien-ban.txt".</summary>
    public static string FileName(ReportKind kind) =>
        kind switch
        {
            ReportKind.Minutes => "bien-ban.txt",
            ReportKind.Proposal => "to-trinh.txt",
            ReportKind.Closing => "bao-cao.txt",
            ReportKind.Notice => "thong-bao.txt",
        };

    /// <summary>The text that comes with the program: what an office starts from.</summary>
    public static string DefaultText(ReportKind kind)
    {
        var name = $"ThiDua.Reports.Templates.{FileName(kind)}";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The template {name} is not built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public string Text(ReportKind kind) => texts.TryGetValue(kind, out var text) ? text : DefaultText(kind);
}
