using System.Security.Cryptography;
using System.Text;
using ThiDua.Pipeline.Sealing;

namespace ThiDua.Pipeline.Tests.Sealing;

public sealed class SealCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly string[] Codes =
    [
        .. Enumerable.Range(0, 20).Select(number => SealCode.Of(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"mã {number}"))))),
    ];

    [Fact]
    public void Code_IsFourGroupsOfFour_AndReadsBack() =>
        Assert.All(
            Codes,
            code =>
            {
                Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$", code);
                Assert.True(SealCode.TryParse(code, out var read));
                Assert.Equal(code, read);
            }
        );

    [Fact]
    public void Code_IsReadAsPeopleWriteIt()
    {
        var code = SealCode.Of("00443214c74254b635cf84653a56d7c675be77df" + new string('0', 24));
        Assert.True(SealCode.TryParse(code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant(), out var read));
        Assert.Equal(code, read);
        Assert.True(SealCode.TryParse(code.Replace('0', 'O').Replace('1', 'l'), out read));
        Assert.Equal(code, read);
    }

    [Fact]
    public void OneWrongCharacter_IsAlwaysNoticed()
    {
        foreach (var code in Codes)
        {
            for (var at = 0; at < code.Length; at++)
            {
                foreach (var letter in Alphabet.Where(letter => code[at] is not '-' && letter != code[at]))
                {
                    Assert.False(SealCode.TryParse($"{code[..at]}{letter}{code[(at + 1)..]}", out _));
                }
            }
        }
    }

    [Fact]
    public void TwoCharactersExchanged_AreAlwaysNoticed()
    {
        foreach (var code in Codes.Select(code => code.Replace("-", "", StringComparison.Ordinal)))
        {
            for (var left = 0; left < code.Length; left++)
            {
                for (var right = left + 1; right < code.Length; right++)
                {
                    var letters = code.ToCharArray();
                    (letters[left], letters[right]) = (letters[right], letters[left]);
                    Assert.Equal(code[left] == code[right], SealCode.TryParse(new string(letters), out _));
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("7K3M")]
    [InlineData("7K3M-9QAX-2TBE-H4WC-7K3M")]
    [InlineData("7K3M-9QAX-2TBE-H4Wé")]
    public void OtherText_IsNoCode(string text) => Assert.False(SealCode.TryParse(text, out _));
}
