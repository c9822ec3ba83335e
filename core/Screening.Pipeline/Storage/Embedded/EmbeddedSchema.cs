namespace Screening.Pipeline.Storage.Embedded;

/// <summary>The tables of the embedded store (docs/tables/embedded.md). Times are UTC ticks, enums their camelCase names.</summary>
internal static class EmbeddedSchema
{
    /// <summary>What brings a file from each version to the next; a file's version is the number of steps it has taken.</summary>
    internal static IReadOnlyList<string> Steps { get; } = [First, ClockSteps, Decisions, Lists, Sweep, Editions, Rescreenings];

    private const string First = """
        CREATE TABLE inputs (
          container TEXT NOT NULL, name TEXT NOT NULL, etag TEXT NOT NULL, screening TEXT NOT NULL, state TEXT NOT NULL,
          as_of TEXT NOT NULL, edition TEXT NOT NULL, received_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
          chunks INTEGER NOT NULL, revision INTEGER NOT NULL, reason_code TEXT, reason TEXT,
          PRIMARY KEY (container, name, etag)) WITHOUT ROWID;
        CREATE INDEX inputs_by_state ON inputs (state, updated_at);
        CREATE TABLE summaries (
          id TEXT PRIMARY KEY, received_at INTEGER NOT NULL, shipment TEXT NOT NULL, state TEXT NOT NULL, verdict TEXT NOT NULL,
          revision INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX summaries_by_receipt ON summaries (received_at DESC, id);
        CREATE INDEX summaries_by_shipment ON summaries (shipment, received_at DESC);
        CREATE TABLE rows (
          screening TEXT NOT NULL, line INTEGER NOT NULL, place TEXT NOT NULL, text TEXT NOT NULL, verdict TEXT NOT NULL,
          licence TEXT NOT NULL, entries TEXT NOT NULL, why TEXT NOT NULL, questions TEXT NOT NULL, json TEXT,
          PRIMARY KEY (screening, line)) WITHOUT ROWID;
        CREATE TABLE chunks (
          screening TEXT NOT NULL, chunk INTEGER NOT NULL, first_line INTEGER NOT NULL, lines INTEGER NOT NULL,
          controlled INTEGER NOT NULL, review INTEGER NOT NULL, licence TEXT NOT NULL,
          PRIMARY KEY (screening, chunk)) WITHOUT ROWID;
        CREATE TABLE messages (
          id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, text TEXT NOT NULL, visible_at INTEGER NOT NULL,
          dequeued INTEGER NOT NULL, receipt INTEGER NOT NULL);
        CREATE INDEX messages_by_time ON messages (queue, visible_at, id);
        """;

    private const string ClockSteps = "ALTER TABLE messages ADD COLUMN hidden_at INTEGER NOT NULL DEFAULT 0;";

    private const string Decisions = """
        CREATE TABLE decisions (
          screening TEXT NOT NULL, line INTEGER NOT NULL, sequence INTEGER NOT NULL, fingerprint TEXT NOT NULL, standing INTEGER NOT NULL,
          json TEXT NOT NULL,
          PRIMARY KEY (screening, line, sequence)) WITHOUT ROWID;
        CREATE INDEX decisions_standing ON decisions (fingerprint, screening, line) WHERE standing = 1;
        """;

    // Ticks of .NET to seconds of Unix: 621,355,968,000,000,000 ticks lie between their beginnings.
    private const string Lists = """
        CREATE TABLE summary_lists (list TEXT NOT NULL, received_at INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (list, received_at DESC, id)) WITHOUT ROWID;
        CREATE INDEX summary_lists_by_id ON summary_lists (id);
        INSERT INTO summary_lists SELECT 'all', received_at, id FROM summaries;
        INSERT INTO summary_lists SELECT 'shipment~' || shipment, received_at, id FROM summaries;
        INSERT INTO summary_lists SELECT 'state~' || CASE WHEN state IN ('received', 'queued', 'running') THEN 'open' ELSE state END, received_at, id FROM summaries;
        INSERT INTO summary_lists SELECT 'day~' || strftime('%Y%m%d', (received_at - 621355968000000000) / 10000000, 'unixepoch') || '~' || verdict, received_at, id
          FROM summaries WHERE state NOT IN ('received', 'queued', 'running');
        DROP INDEX summaries_by_receipt;
        DROP INDEX summaries_by_shipment;
        DROP INDEX inputs_by_state;
        ALTER TABLE chunks ADD COLUMN entries TEXT NOT NULL DEFAULT '';
        """;

    private const string Sweep = """
        ALTER TABLE inputs ADD COLUMN rescues INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE messages ADD COLUMN sent_at INTEGER NOT NULL DEFAULT 0;
        """;

    // The pointer has the kind 'current' and an empty key.
    private const string Editions = """
        CREATE TABLE lists (kind TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
        """;

    private const string Rescreenings = """
        CREATE TABLE rescreenings (id TEXT PRIMARY KEY, started_at INTEGER NOT NULL, revision INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX rescreenings_by_start ON rescreenings (started_at DESC, id);
        CREATE TABLE rescreening_outcomes (run TEXT NOT NULL, screening TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (run, screening)) WITHOUT ROWID;
        CREATE TABLE rescreening_marks (screening TEXT NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (screening, at)) WITHOUT ROWID;
        CREATE TABLE line_changes (screening TEXT NOT NULL, line INTEGER NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (screening, line, at)) WITHOUT ROWID;
        """;
}
