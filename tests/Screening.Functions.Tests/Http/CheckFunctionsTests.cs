using System.Text;

namespace Screening.Functions.Tests.Http;

public sealed class CheckFunctionsTests
{
    [Fact]
    public async Task One_object_gets_one_answer_with_what_was_sent_beside()
    {
        var answer = await CheckAsync("""{"id":7,"text":"dysprosium oxide 99.9%","ours":{"po":"4711"}}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal("controlled", answer.Body.GetProperty("verdict").GetString());
        Assert.Equal("required", answer.Body.GetProperty("licence").GetString());
        Assert.Equal("1C905.b", answer.Body.GetProperty("findings")[0].GetProperty("entry").GetString());
        Assert.Equal("2026-11-24", answer.Body.GetProperty("asOf").GetString());
        Assert.Equal(7, answer.Body.GetProperty("id").GetInt32());
        Assert.Equal("4711", answer.Body.GetProperty("ours").GetProperty("po").GetString());
    }

    [Fact]
    public async Task An_array_gets_its_answers_in_its_order()
    {
        var answer = await CheckAsync("[" + string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"id":{{i}},"text":"cotton shirts"}""")) + "]");

        Assert.Equal(Enumerable.Range(0, 1000), answer.Body.EnumerateArray().Select(a => a.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_body_is_passed_over() =>
        Assert.Equal(200, (await CheckAsync([0xEF, 0xBB, 0xBF, .. """{"text":"cotton"}"""u8])).Status);

    [Theory]
    [InlineData("", "brokenJson", "no body")]
    [InlineData("{\"text\":", "brokenJson", "a body that breaks off")]
    [InlineData("[]", "wrongItemCount", "an array of none")]
    [InlineData("{}", "badItem", "nothing to check")]
    [InlineData("5", "badItem", "no object")]
    [InlineData("{\"text\":\"a\",\"asOf\":\"24.11.2026\"}", "badItem", "a date that is no date")]
    [InlineData("{\"text\":\"\\ud83d\"}", "badItem", "half a character")]
    public async Task Bad_bodies_are_problems(string body, string code, string why)
    {
        var answer = await CheckAsync(body);

        Assert.True(answer.Status == 400 && answer.Code == code, $"{why}: {answer.Body}");
        Assert.Equal("application/problem+json", answer.ContentType);
    }

    [Fact]
    public async Task More_than_1000_items_are_a_problem()
    {
        var answer = await CheckAsync("[" + string.Join(',', Enumerable.Repeat("{\"text\":\"a\"}", 1001)) + "]");

        Assert.Equal("wrongItemCount", answer.Code);
    }

    [Fact]
    public async Task Every_bad_item_of_an_array_is_named_with_its_place()
    {
        var answer = await CheckAsync("""[{"text":5},{"text":"good"},{"text":"a","asOf":"never"}]""");

        Assert.Equal(["/0/text", "/2/asOf"], answer.Body.GetProperty("issues").EnumerateArray().Select(i => i.GetProperty("where").GetString()!));
    }

    [Fact]
    public async Task A_body_of_more_than_4_MiB_is_refused_without_being_kept()
    {
        var answer = await CheckAsync(new byte[(4 << 20) + 1]);

        Assert.Equal((413, "payloadTooLarge"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_a_problem() => Assert.Equal("notUtf8", (await CheckAsync([0x22, 0xD5, 0xFD, 0x22])).Code);

    private static Task<FunctionAnswer> CheckAsync(string body) => CheckAsync(Encoding.UTF8.GetBytes(body));

    private static async Task<FunctionAnswer> CheckAsync(byte[] body)
    {
        using var scope = new FunctionScope();
        var request = scope.Request(bytes: body);
        return await FunctionScope.ExecuteAsync(request, await scope.Create<CheckFunctions>().CheckAsync(request, default));
    }
}
