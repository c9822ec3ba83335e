using System.Text;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Tests.Http;

public sealed class UploadTests
{
    private const string Form = "multipart/form-data; boundary=\"cut\"";

    [Fact]
    public async Task The_file_of_a_form_is_stored_under_its_own_name()
    {
        using var scope = new FunctionScope();
        var body = "--cut\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\docs\\发票.csv\"\r\nContent-Type: text/csv\r\n\r\na,b\n1,2\n\r\n--cut--\r\n";
        var answer = await UploadAsync(scope, body, "", Form);

        Assert.Equal(202, answer.Status);
        Assert.Equal($"/api/screenings/{answer.Body.GetProperty("id").GetString()}", answer.Location);
        Assert.Equal("a,b\n1,2\n", await ContentAsync(scope, Containers.Manifests, "发票.csv"));
    }

    [Fact]
    public async Task The_name_and_container_of_the_query_go_before_those_of_the_form()
    {
        using var scope = new FunctionScope();
        var body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\nabc\r\n--cut--\r\n";
        await UploadAsync(scope, body, "?container=documents&name=s1/y.csv", Form);

        Assert.Equal("abc", await ContentAsync(scope, Containers.Documents, "s1/y.csv"));
    }

    [Fact]
    public async Task The_same_upload_twice_is_one_screening()
    {
        using var scope = new FunctionScope();
        var first = await UploadAsync(scope, "a,b\n", "?name=a.csv", "text/csv");
        var second = await UploadAsync(scope, "a,b\n", "?name=a.csv", "text/csv");

        Assert.Equal(first.Location, second.Location);
    }

    [Theory]
    [InlineData("", "?container=other&name=a.csv", "text/csv", "unknownContainer", "a container that is not watched")]
    [InlineData("", "?container=screening-work&name=a.csv", "text/csv", "unknownContainer", "the pipeline's own container")]
    [InlineData("", "", "text/csv", "missingName", "no name")]
    [InlineData("", "?name=../../etc/passwd", "text/csv", "badName", "a name that climbs out")]
    [InlineData("", "?name=a%00b", "text/csv", "badName", "a name with a control character")]
    [InlineData("junk", "", Form, "brokenForm", "a form without parts")]
    [InlineData("--cut\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n--cut--\r\n", "", Form, "missingFile", "a form without a file")]
    [InlineData("x", "", "multipart/form-data", "brokenForm", "a form without a boundary")]
    [InlineData("--cut\r\nContent-Disposition: form-data; name=\"f\"; filename=\"..\"\r\n\r\nx\r\n--cut--\r\n", "", Form, "badName", "a file name that climbs out")]
    [InlineData("--cut\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\nbreaks off", "", Form, "badRequest", "a form that breaks off in its file")]
    public async Task Bad_uploads_are_problems_and_leave_nothing(string body, string query, string contentType, string code, string why)
    {
        using var scope = new FunctionScope();
        var answer = await UploadAsync(scope, body, query, contentType);

        Assert.True(answer.Status == 400 && answer.Code == code, $"{why}: {answer.Body}");
        foreach (var container in new[] { Containers.Manifests, Containers.Documents })
        {
            await foreach (var blob in scope.Get<IInputStore>().ListAsync(container, default))
            {
                Assert.Fail($"{why}: {blob.Input.Name} was kept");
            }
        }
    }

    private static async Task<FunctionAnswer> UploadAsync(FunctionScope scope, string body, string query, string contentType)
    {
        HttpRequest request = scope.Request(body, query, contentType);
        return await FunctionScope.ExecuteAsync(request, await scope.Create<ScreeningFunctions>().UploadAsync(request, default));
    }

    private static async Task<string> ContentAsync(FunctionScope scope, string container, string name)
    {
        var store = scope.Get<IInputStore>();
        var blob = await store.FindAsync(container, name, default);
        await using var content = await store.OpenAsync(blob!.Input, default);
        using var reader = new StreamReader(content!.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
