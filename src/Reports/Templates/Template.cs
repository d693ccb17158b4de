namespace ThiDua.Reports.Templates;

/// <summary>A template as read: what stands above the body, the body, and what stands below it.</summary>
internal sealed record Template
{
    /// <summary>"BIÊN BẢN".</summary>
    internal required string DocumentType { get; init; }

    /// <summary>The letters after the number: "BB-KTĐ".</summary>
    internal string Symbol { get; init; } = "";

    /// <summary>What the document is about (trích yếu).</summary>
    internal IReadOnlyList<TextPiece> Subject { get; init; } = [];

    /// <summary>To whom (kính gửi), one line each.</summary>
    internal IReadOnlyList<IReadOnlyList<TextPiece>> Addressees { get; init; } = [];

    /// <summary>Place and date stand under the national title; minutes have none.</summary>
    internal bool IsDated { get; init; } = true;

    internal IReadOnlyList<TemplateBlock> Body { get; init; } = [];

    internal IReadOnlyList<IReadOnlyList<TextPiece>> Recipients { get; init; } = [];

    /// <summary>An empty line is the room for a signature.</summary>
    internal IReadOnlyList<IReadOnlyList<TextPiece>> LeftSignature { get; init; } = [];

    internal IReadOnlyList<IReadOnlyList<TextPiece>> RightSignature { get; init; } = [];
}
