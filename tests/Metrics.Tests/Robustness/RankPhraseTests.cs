using ThiDua.Metrics.Robustness;

namespace ThiDua.Metrics.Tests.Robustness;

public sealed class RankPhraseTests
{
    [Theory]
    [InlineData(3, 2, 5, "Hạng 3 (có thể từ 2 đến 5)", "Rank 3 (could be 2 to 5)")]
    [InlineData(1, 1, 1, "Hạng 1 (vững)", "Rank 1 (firm)")]
    [InlineData(2, 1, 1, "Hạng 2 (có thể là 1)", "Rank 2 (could be 1)")]
    public void Phrase_RankAndEnds_ReadsLikeASentence(int rank, int low, int high, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, RankPhrase.Vietnamese(rank, low, high));
        Assert.Equal(english, RankPhrase.English(rank, low, high));
    }

    [Theory]
    [InlineData(1, 4, 4, 1, "Hạng 1 (theo bộ trọng số: 4)")]
    [InlineData(1, 1, 1, 1, "Hạng 1 (giữ nguyên)")]
    [InlineData(1, 1, 1, 2, "Hạng 1 (vững)")]
    [InlineData(2, 3, 3, 2, "Hạng 2 (theo các bộ trọng số: 3)")]
    [InlineData(2, 1, 3, 2, "Hạng 2 (theo các bộ trọng số: từ 1 đến 3)")]
    [InlineData(2, 3, 4, 1, "Hạng 2 (theo bộ trọng số: từ 3 đến 4)")]
    public void VietnameseOfSets_GivenSets_SaysWhatTheyGive(int rank, int low, int high, int sets, string vietnamese) =>
        Assert.Equal(vietnamese, RankPhrase.VietnameseOfSets(rank, low, high, sets));

    [Fact]
    public void RankEnds_QuantilesBetweenPlaces_AreWholePlacesOutwards()
    {
        var unit = new UnitRobustness
        {
            Unit = "a", Rank = 3, Mean = 3, Median = 3, Quantile05 = 2.95, Quantile95 = 4.05, FirstShare = 0, TopShare = 0,
        };
        Assert.Equal((2, 5), (unit.RankLow, unit.RankHigh));
    }
}
