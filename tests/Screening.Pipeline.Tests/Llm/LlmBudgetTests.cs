using Microsoft.Extensions.Time.Testing;
using Screening.Pipeline.Llm;

namespace Screening.Pipeline.Tests.Llm;

public sealed class LlmBudgetTests
{
    [Fact]
    public void Tokens_are_counted_by_the_UTC_day()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 23, 59, 0, TimeSpan.Zero));
        var budget = new LlmBudget(100, time);

        budget.Count(99);
        Assert.True(budget.IsOpen);
        budget.Count(1);
        Assert.False(budget.IsOpen);
        time.Advance(TimeSpan.FromMinutes(2));

        Assert.True(budget.IsOpen);
        Assert.Equal(0, budget.Spent);
    }

    [Fact]
    public void A_document_never_takes_more_calls_than_it_may()
    {
        var calls = new LlmCalls();

        var taken = Enumerable.Range(0, 1000).AsParallel().Count(_ => calls.TryTake(50));

        Assert.Equal(50, taken);
    }
}
