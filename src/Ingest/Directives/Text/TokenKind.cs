namespace ThiDua.Ingest.Directives.Text;

/// <summary>What a token is (loại từ): a word, a figure or a mark.</summary>
internal enum TokenKind
{
    Word,
    Number,

    /// <summary>Letters and digits in one piece that are no figure: "30a", "COVID-19", "m2".</summary>
    Code,
    Mark,
}
