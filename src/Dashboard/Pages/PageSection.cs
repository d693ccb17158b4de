namespace ThiDua.Dashboard.Pages;

/// <summary>The entries of the main navigation, in its order.</summary>
public enum PageSection
{
    Overview,
    Indicators,
    Blocs,
    Units,
    Campaigns,
    Submissions,
    Analysis,
    Method,
}
