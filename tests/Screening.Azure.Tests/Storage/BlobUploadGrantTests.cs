using System.Net;
using System.Text;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Uploads;

namespace Screening.Azure.Tests.Storage;

/// <summary>A shared access signature of a real store: it takes one document and opens nothing else.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class BlobUploadGrantTests(AzuriteStoreFixture fixture)
{
    private static readonly HttpClient Client = new();

    [Fact]
    public async Task A_document_is_sent_straight_to_the_store()
    {
        var grant = await fixture.Get<IUploadGrants>().GrantAsync("manifests", "grants/深/清单 1.csv", CancellationToken.None);
        Assert.Equal(HttpStatusCode.Created, await PutAsync(new Uri(grant.Address), grant));

        var blob = await fixture.Get<IInputStore>().FindAsync("manifests", "grants/深/清单 1.csv", CancellationToken.None);
        Assert.Equal(5, blob!.Length);
    }

    [Fact]
    public async Task The_grant_is_for_this_blob_and_for_writing_only()
    {
        var grant = await fixture.Get<IUploadGrants>().GrantAsync("manifests", "grants/own.csv", CancellationToken.None);
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(new Uri(grant.Address.Replace("own.csv", "other.csv", StringComparison.Ordinal)), grant));
        Assert.Equal(HttpStatusCode.Created, await PutAsync(new Uri(grant.Address), grant));
        using var read = await Client.GetAsync(new Uri(grant.Address));
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
    }

    private static async Task<HttpStatusCode> PutAsync(Uri address, UploadGrant grant)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("a,b\n1")) };
        foreach (var (name, value) in grant.Headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await Client.SendAsync(request);
        return answer.StatusCode;
    }
}
