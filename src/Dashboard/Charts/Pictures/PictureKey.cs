namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>An entry of a legend: the class that colours its sample, the shape if it has one, the word.</summary>
public sealed record PictureKey(string Class, string Shape, string Word);
