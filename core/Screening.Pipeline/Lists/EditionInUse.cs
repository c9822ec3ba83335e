using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Checks;

namespace Screening.Pipeline.Lists;

/// <summary>
/// One edition together with everything that answers by it. Immutable: a request, or one chunk of an input, takes it once at its start and so
/// never sees half of one list and half of another.
/// </summary>
public sealed class EditionInUse
{
    private readonly Func<EditionPack>? pack;
    private readonly Lazy<Classifier> classifier;
    private readonly Lazy<LineExplainer> explainer;

    /// <summary>An edition; what answers by it is built when it is first asked for.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="pack">Gives its files, by which it is kept; null for an edition that was not made from files.</param>
    /// <param name="maxAgeDays">Days after which answers say that it is old.</param>
    public EditionInUse(Edition edition, Func<EditionPack>? pack = null, int maxAgeDays = ListsOptions.DefaultMaxAgeDays)
    {
        Edition = edition;
        Stamp = EditionStamp.Of(edition, maxAgeDays);
        this.pack = pack;
        classifier = new Lazy<Classifier>(() => new Classifier(edition));
        explainer = new Lazy<LineExplainer>(() => new LineExplainer(Classifier));
    }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>Name, and how far it knows the law, as answers carry it.</summary>
    public EditionStamp Stamp { get; }

    /// <summary>Name and short hash.</summary>
    public string Name => Stamp.Name;

    /// <summary>Reads lines by this edition.</summary>
    public Classifier Classifier => classifier.Value;

    /// <summary>Explains answers by this edition.</summary>
    public LineExplainer Explainer => explainer.Value;

    /// <summary>The files it was made from; null where there are none.</summary>
    public EditionPack? Pack() => pack?.Invoke();
}
