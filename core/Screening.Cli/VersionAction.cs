using System.CommandLine;
using System.CommandLine.Invocation;
using Screening.Core.Classification;

namespace Screening.Cli;

/// <summary>Says which program, engine and edition answer.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetName().Version!.ToString(3);
        parseResult.InvocationConfiguration.Output.WriteLine(
            $"screening {version}, engine {Classifier.EngineVersion}, edition {Engine.Edition().Name}");
        return ExitCodes.Success;
    }
}
