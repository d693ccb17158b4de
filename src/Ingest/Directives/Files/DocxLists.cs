using DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Ingest.Directives.Files;

/// <summary>
/// The marks that Word draws before the paragraphs of a list (đánh số tự động). They are not in the text, yet they
/// say what stands under what; the number itself does not matter here.
/// </summary>
internal sealed class DocxLists(Numbering? numbering)
{
    public string MarkOf(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties;
        if (properties?.NumberingId?.Val?.Value is not { } id || id == 0 || numbering is null)
        {
            return "";
        }
        var level = properties.NumberingLevelReference?.Val?.Value ?? 0;
        var instance = numbering.Elements<NumberingInstance>().FirstOrDefault(item => item.NumberID?.Value == id);
        var format = numbering
            .Elements<AbstractNum>()
            .FirstOrDefault(item => item.AbstractNumberId?.Value == instance?.AbstractNumId?.Val?.Value)
            ?.Elements<Level>()
            .FirstOrDefault(item => item.LevelIndex?.Value == level)
            ?.NumberingFormat?.Val?.Value;
        return format switch
        {
            null => "",
            NumberFormatValues.UpperRoman => "I. ",
            NumberFormatValues.Decimal => level == 0 ? "1. " : "1.1. ",
            NumberFormatValues.LowerLetter => "a) ",
            NumberFormatValues.Bullet => level == 0 ? "- " : "+ ",
            _ => "- ",
        };
    }
}
