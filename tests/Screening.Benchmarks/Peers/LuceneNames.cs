using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Screening.Benchmarks.Peers;

/// <summary>What a team would build on Lucene.Net: the names as documents, and each goods line a search for names with one of its words.</summary>
internal sealed class LuceneNames : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly RAMDirectory directory = new();
    private readonly StandardAnalyzer analyzer = new(Version);
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public LuceneNames(IEnumerable<string> names)
    {
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer)))
        {
            foreach (var name in names)
            {
                writer.AddDocument([new TextField("name", name, Field.Store.NO)]);
            }
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// <summary>True when a name shares a word with the line.</summary>
    public bool Finds(string line)
    {
        var query = new BooleanQuery();
        using var tokens = analyzer.GetTokenStream("name", line);
        var word = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            query.Add(new TermQuery(new Term("name", word.ToString())), Occur.SHOULD);
        }

        tokens.End();
        return searcher.Search(query, 10).TotalHits > 0;
    }

    public void Dispose()
    {
        reader.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }
}
