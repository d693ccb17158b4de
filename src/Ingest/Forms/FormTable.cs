namespace ThiDua.Ingest.Forms;

/// <summary>What a form is called among the tables in an import's counts; its rows become observations and a submission.</summary>
internal static class FormTable
{
    public const string Name = "report_form";
    public const string Title = "biểu báo cáo";
}
