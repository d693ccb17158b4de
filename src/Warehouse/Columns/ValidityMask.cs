namespace ThiDua.Warehouse.Columns;

/// <summary>One bit a row, 1 = there is a value; the engine leaves the mask out where no row is null.</summary>
internal readonly unsafe struct ValidityMask(ulong* words)
{
    private const int WordBits = 64;

    internal bool AllValid => words is null;

    internal bool IsValid(int row) => words is null || (words[row / WordBits] & (1UL << (row % WordBits))) != 0;

    /// <summary>Only on a mask made writable.</summary>
    internal void SetNull(int row) => words[row / WordBits] &= ~(1UL << (row % WordBits));
}
