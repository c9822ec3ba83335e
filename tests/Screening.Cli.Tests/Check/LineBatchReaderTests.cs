using System.Text;
using Screening.Cli.Check;
using Screening.Core.Lists;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Lists;

namespace Screening.Cli.Tests.Check;

public sealed class LineBatchReaderTests
{
    private static readonly CheckHandler Handler = new(new EditionInUse(ShippedEdition.Load()), TimeProvider.System);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Any_cut_of_the_input_gives_the_same_lines(int chunk)
    {
        var input = "\uFEFF{\"id\":1,\"text\":\"氧化镝\"}\r\n\n{\"id\":2,\"text\":\"x\"}\n{\"id\":3,\"text\":\"y\"}";

        var ids = await IdsAsync(input, chunk, LineBatchReader.LongestLine);

        Assert.Equal(["1", "2", "3"], ids);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1000)]
    public async Task A_line_that_is_too_long_is_one_error_however_it_comes(int chunk)
    {
        var input = "{\"id\":1,\"text\":\"x\"}\n" + new string('x', 300) + "\n{\"id\":2,\"text\":\"x\"}\n" + new string('y', 300);

        var ids = await IdsAsync(input, chunk, 40);

        Assert.Equal(["1", "lineTooLong", "2", "lineTooLong"], ids);
    }

    private static async Task<List<string>> IdsAsync(string input, int chunk, int longest)
    {
        var reader = new LineBatchReader(new ChunkedStream(Encoding.UTF8.GetBytes(input), chunk), longest);
        var ids = new List<string>();
        while (await reader.ReadAsync(CancellationToken.None) is { } batch)
        {
            using (batch)
            {
                var answers = Encoding.UTF8.GetString(batch.Answer(Handler, new DateOnly(2026, 11, 24)).Answers.Span);
                ids.AddRange(answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(IdOf));
            }
        }

        return ids;
    }

    private static string IdOf(string answer) => answer.Contains("lineTooLong", StringComparison.Ordinal) ? "lineTooLong" : answer.Split(':', ',')[1];

    private sealed class ChunkedStream(byte[] content, int chunk) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}
