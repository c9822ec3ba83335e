using Screening.Pipeline.Outbound;

namespace Screening.Pipeline.Watching;

/// <summary>Reads pages through the guarded client.</summary>
public sealed class HttpPageFetcher(OutboundHttp http) : IPageFetcher
{
    private const long MaxBytes = 8 << 20;

    /// <inheritdoc/>
    public async Task<FetchedPage> FetchAsync(Uri address, PageVersion? known, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await http.GetAsync(address, known is null ? null : new OutboundReply(200, default, known.ETag, known.LastModified), MaxBytes, cancellationToken);
            return reply.IsUnchanged
                ? new FetchedPage { Outcome = PageOutcome.Unchanged }
                : new FetchedPage
                {
                    Outcome = PageOutcome.Read, Content = reply.Body, Charset = reply.Charset,
                    Version = reply.ETag is null && reply.LastModified is null ? null : new PageVersion(reply.ETag, reply.LastModified),
                };
        }
        catch (OutboundFailureException e)
        {
            return new FetchedPage { Outcome = e.Status is 404 or 410 ? PageOutcome.Gone : PageOutcome.Failed, Problem = e.Issue.Message };
        }
    }
}
