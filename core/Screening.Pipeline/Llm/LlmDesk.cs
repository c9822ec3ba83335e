using System.Text.Json;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Screening.Pipeline.Json;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Llm;

/// <summary>
/// Where questions to the language model are put: first the kept answers, then the budgets, then the call with its time limit, its repeats and the rest that a dead endpoint is
/// given. Never throws for what the endpoint does.
/// </summary>
public sealed class LlmDesk : IDisposable
{
    private const int FailuresBeforeRest = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ILanguageModel model;
    private readonly LlmAnswers? answers;
    private readonly LlmBudget budget;
    private readonly SemaphoreSlim places;
    private readonly TimeSpan timeout;
    private readonly TimeProvider time;
    private readonly ResiliencePipeline<LlmReply> pipeline;

    /// <summary>A desk before one model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="answers">Where answers are kept; null: none is looked up or kept, and every question is a call.</param>
    /// <param name="options">The settings.</param>
    /// <param name="budget">The day's tokens, which every desk spends from.</param>
    /// <param name="time">The clock.</param>
    public LlmDesk(ILanguageModel model, LlmAnswers? answers, LlmOptions options, LlmBudget budget, TimeProvider time)
    {
        this.model = model;
        this.answers = answers;
        this.budget = budget;
        places = new SemaphoreSlim(options.Concurrency);
        timeout = options.Timeout;
        this.time = time;
        pipeline = Calls(options, time);
    }

    /// <summary>The model's name.</summary>
    public string Model => model.Name;

    /// <summary>Asks, or gives the answer kept from an earlier time.</summary>
    /// <typeparam name="T">The answer's form.</typeparam>
    /// <param name="request">The question.</param>
    /// <param name="edition">The edition that the answer will be read with.</param>
    /// <param name="calls">The calls that the document has cost.</param>
    /// <param name="most">The calls that it may cost.</param>
    /// <param name="read">Reads the answer; null when it is not of the form.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LlmOutcome<T>> AskAsync<T>(
        LlmRequest request, string edition, LlmCalls calls, int most, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        var key = LlmAnswers.KeyOf(model.Name, edition, request);
        if (answers is not null && await answers.FindAsync(key, cancellationToken) is { } kept && Parse(kept, read) is { } known)
        {
            return new LlmOutcome<T> { Key = key, Answer = known, IsKept = true };
        }

        if (!budget.IsOpen)
        {
            return new LlmOutcome<T> { Key = key, Failure = LlmFailure.DayBudget };
        }

        if (!calls.TryTake(most))
        {
            return new LlmOutcome<T> { Key = key, Failure = LlmFailure.DocumentBudget };
        }

        try
        {
            var reply = await CallAsync(request, cancellationToken);
            budget.Count(reply.TokensIn + (long)reply.TokensOut);
            var outcome = new LlmOutcome<T> { Key = key, TokensIn = reply.TokensIn, TokensOut = reply.TokensOut };
            if (Parse(reply.Json, read) is not { } answer)
            {
                return outcome with { Failure = LlmFailure.BadAnswer };
            }

            if (answers is not null)
            {
                await answers.KeepAsync(key, model.Name, edition, request, reply, cancellationToken);
            }

            return outcome with { Answer = answer };
        }
        catch (LlmFailureException e)
        {
            return new LlmOutcome<T> { Key = key, Failure = e.Failure };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private async Task<LlmReply> CallAsync(LlmRequest request, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await pipeline.ExecuteAsync(async token => await OnceAsync(request, token), cancellationToken);
        }
        catch (BrokenCircuitException e)
        {
            throw new LlmFailureException(LlmFailure.Resting, innerException: e);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<LlmReply> OnceAsync(LlmRequest request, CancellationToken cancellationToken)
    {
        using var activity = ScreeningTelemetry.Source.StartActivity("llm");
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var reply = await model.AskAsync(request, either.Token);
            ScreeningTelemetry.LlmTokens.Add(reply.TokensIn + reply.TokensOut);
            return reply;
        }
        catch (LlmFailureException e)
        {
            activity?.SetTag("failure", CamelCase.Of(e.Failure));
            throw;
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new LlmFailureException(LlmFailure.TimedOut, innerException: e);
        }
    }

    private static T? Parse<T>(string json, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    // Repeats outside, rest inside: a call to an endpoint that rests is not repeated.
    private static ResiliencePipeline<LlmReply> Calls(LlmOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<LlmReply> { TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<LlmReply>
            {
                MaxRetryAttempts = options.Retries,
                ShouldHandle = new PredicateBuilder<LlmReply>().Handle<LlmFailureException>(e => LlmFailures.IsPassing(e.Failure) && (e.RetryAfter ?? TimeSpan.Zero) <= LongestWait),
                Delay = TimeSpan.FromMilliseconds(500),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as LlmFailureException)?.RetryAfter),
            });
        }

        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<LlmReply>
            {
                FailureRatio = 1,
                MinimumThroughput = FailuresBeforeRest,
                SamplingDuration = TimeSpan.FromMinutes(5),
                BreakDuration = options.Rest,
                ShouldHandle = new PredicateBuilder<LlmReply>().Handle<LlmFailureException>(e => LlmFailures.IsOfEndpoint(e.Failure)),
            })
            .Build();
    }
}
