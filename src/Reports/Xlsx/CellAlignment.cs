namespace ThiDua.Reports.Xlsx;

internal enum CellAlignment
{
    Left,
    Center,
    Right,
}
