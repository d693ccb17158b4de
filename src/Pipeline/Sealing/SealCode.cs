using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ThiDua.Pipeline.Sealing;

/// <summary>
/// The short code of a seal (mã niêm phong), as people read it from paper: "7K3M-9QAX-2TBE-H4WC". Fifteen characters of
/// Crockford's base 32 are the first 75 bits of the package's hash; the sixteenth checks them, so that any one wrong
/// character, and any two changed places, are noticed.
/// </summary>
public static class SealCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Payload = 15;
    private const int Group = 4;

    /// <summary>x^5 + x^2 + 1: the field of 32 elements in which the check character is computed.</summary>
    private const int Polynomial = 0b10_0101;

    /// <summary>Of a SHA-256 in hexadecimal.</summary>
    public static string Of(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        var hash = Convert.FromHexString(sha256);
        Span<int> digits = stackalloc int[Payload];
        for (var at = 0; at < Payload; at++)
        {
            var bit = at * 5;
            var window = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            digits[at] = (window >> (11 - (bit % 8))) & 31;
        }
        StringBuilder code = new();
        foreach (var digit in digits)
        {
            code.Append(Alphabet[digit]);
        }
        code.Append(Alphabet[Check(digits)]);
        for (var at = Group; at < code.Length; at += Group + 1)
        {
            code.Insert(at, '-');
        }
        return code.ToString();
    }

    /// <summary>What somebody typed, in its one written form; false: too short, an unknown character, or the check does not fit.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? code)
    {
        code = null;
        List<int> digits = [];
        StringBuilder written = new();
        foreach (var given in text ?? "")
        {
            if (given is '-' or ' ')
            {
                continue;
            }
            var letter = char.ToUpperInvariant(given) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            };
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0 || digits.Count > Payload)
            {
                return false;
            }
            if (digits.Count > 0 && digits.Count % Group == 0)
            {
                written.Append('-');
            }
            digits.Add(digit);
            written.Append(letter);
        }
        if (digits.Count != Payload + 1 || Check([.. digits[..Payload]]) != digits[Payload])
        {
            return false;
        }
        code = written.ToString();
        return true;
    }

    /// <summary>Each place has a factor of its own, none of them zero: one changed digit or two exchanged ones change the sum.</summary>
    private static int Check(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        var factor = 2;
        foreach (var digit in digits)
        {
            sum ^= Times(digit, factor);
            factor = Times(factor, 2);
        }
        return sum;
    }

    private static int Times(int left, int right)
    {
        var product = 0;
        for (var bit = 0; bit < 5; bit++)
        {
            if ((right >> bit & 1) != 0)
            {
                product ^= left << bit;
            }
        }
        for (var bit = 8; bit >= 5; bit--)
        {
            if ((product >> bit & 1) != 0)
            {
                product ^= Polynomial << (bit - 5);
            }
        }
        return product;
    }
}
