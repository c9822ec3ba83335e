using Microsoft.Data.Sqlite;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>Commands with named parameters, made once for a transaction and executed for each row.</summary>
internal static class SqliteCommands
{
    /// <summary>A prepared command with an unset parameter for each name.</summary>
    internal static SqliteCommand Prepared(this SqliteTransaction transaction, string sql, params ReadOnlySpan<string> names)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>A command of one execution.</summary>
    internal static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>A command of one execution in a transaction.</summary>
    internal static SqliteCommand Command(this SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = transaction.Connection!.Command(sql, values);
        command.Transaction = transaction;
        return command;
    }

    /// <summary>Executes with these values, in the order of the parameters.</summary>
    internal static int Run(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }

    /// <summary>All rows of a query.</summary>
    internal static List<T> List<T>(this SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var list = new List<T>();
        while (reader.Read())
        {
            list.Add(read(reader));
        }

        return list;
    }

    /// <summary>A text or null.</summary>
    internal static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
