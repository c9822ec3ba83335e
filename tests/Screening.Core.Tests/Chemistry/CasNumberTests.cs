using Screening.Core.Chemistry;

namespace Screening.Core.Tests.Chemistry;

public sealed class CasNumberTests
{
    [Theory]
    [InlineData("1308-87-8", true)]
    [InlineData("7440-20-2", true)]
    [InlineData("1308-87-9", false)]
    [InlineData("1308-878", false)]
    [InlineData("0308-87-8", false)]
    [InlineData("", false)]
    public void Checks_shape_and_check_digit(string text, bool valid) => Assert.Equal(valid, CasNumber.IsValid(text));

    [Fact]
    public void Gives_the_number_that_was_likely_meant() => Assert.Equal("1308-87-8", CasNumber.WithRightCheckDigit("1308-87-9"));
}
