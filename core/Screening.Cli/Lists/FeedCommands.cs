using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;

namespace Screening.Cli.Lists;

/// <summary>The commands of <c>screening lists</c> that make a feed of editions, and those that take editions from feeds.</summary>
internal static class FeedCommands
{
    public static IEnumerable<Command> Create(ITerminal terminal) =>
        [CreateKeygen(terminal), CreateSign(terminal), CreatePublish(terminal), CreateRefresh(terminal), CreatePending(terminal), CreateApprove(terminal)];

    private static Command CreateKeygen(ITerminal terminal)
    {
        var name = new Argument<string>("name") { Description = "What the key is called in settings and signatures: 1 to 40 letters, digits, '-' and '.'." };
        var file = new Argument<string>("file") { Description = "The file for the private key; only its owner can read it." };
        var command = new Command("keygen", "Makes a key pair for a feed: the private key into a file, the public one printed as settings take it.") { name, file };
        command.SetAction(result => FeedRunner.Keygen(terminal, result.GetValue(name)!, result.GetValue(file)!));
        return command;
    }

    private static Command CreateSign(ITerminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The file with the bytes of an edition, as publish wrote it." };
        var key = CreateKey(required: true);
        var command = new Command("sign", "Signs the bytes of an edition: the signature into a file beside it, with the ending .sig.") { file, key };
        command.SetAction(result => FeedRunner.Sign(terminal, result.GetValue(file)!, result.GetValue(key)!));
        return command;
    }

    private static Command CreatePublish(ITerminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "A folder with an edition's files, or 'shipped'." };
        var output = new Argument<string>("out") { Description = "The folder of the feed: what it holds is served by any web server, or copied into a storage container." };
        var key = CreateKey(required: false);
        var command = new Command("publish", "Validates an edition and writes it as a feed: its bytes, their signature, and feed.json.") { folder, output, key };
        command.SetAction(result => FeedRunner.Publish(terminal, result.GetValue(folder)!, result.GetValue(output)!, result.GetValue(key)));
        return command;
    }

    private static Command CreateRefresh(ITerminal terminal)
    {
        var command = new Command("refresh", "Asks every feed of the settings now.");
        command.SetAction((result, cancellationToken) => StoreSession.RunAsync(
            terminal.Error, terminal.Time, provider => new EditionRunner(provider.GetRequiredService<EditionQueries>(), terminal)
                .RefreshAsync(provider.GetRequiredService<RefreshHandler>(), cancellationToken)));
        return command;
    }

    private static Command CreatePending(ITerminal terminal)
    {
        var all = new Option<bool>("--all") { Description = "Every edition that is known, not only those that wait." };
        var command = new Command("pending", "The editions that wait for a person, with what they change and what that would do.") { all };
        command.SetAction((result, cancellationToken) => StoreSession.RunAsync(
            terminal.Error, terminal.Time, provider => new EditionRunner(provider.GetRequiredService<EditionQueries>(), terminal).PendingAsync(result.GetValue(all), cancellationToken)));
        return command;
    }

    private static Command CreateApprove(ITerminal terminal)
    {
        var edition = new Argument<string>("edition") { Description = "Name of the edition, or 12 or more digits of its hash." };
        var refuse = new Option<bool>("--refuse") { Description = "Refuses it for good." };
        var note = new Option<string?>("--note") { Description = "Why, in your words.", HelpName = "text" };
        var command = new Command("approve", "Makes an edition active that waits, or refuses it; signed with Screening__User.") { edition, refuse, note };
        command.SetAction((result, cancellationToken) => StoreSession.RunAsync(
            terminal.Error, terminal.Time, provider => new EditionRunner(provider.GetRequiredService<EditionQueries>(), terminal).ApproveAsync(
                provider.GetRequiredService<ApprovalHandler>(), provider.GetRequiredService<IConfiguration>(), result.GetValue(edition)!, !result.GetValue(refuse), result.GetValue(note), cancellationToken)));
        return command;
    }

    private static Option<string?> CreateKey(bool required) =>
        new("--key") { Description = required ? "The file with the private key." : "The file with the private key; without it nobody signs, and every edition waits for a person.", HelpName = "FILE", Required = required };
}
