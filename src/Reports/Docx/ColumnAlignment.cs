namespace ThiDua.Reports.Docx;

internal enum ColumnAlignment
{
    Left,
    Center,
    Right,
}
