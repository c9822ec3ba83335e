namespace Screening.Testing;

/// <summary>The working copy that the tests were built from.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Path { get; } = Find();

    /// <summary>A path below it.</summary>
    public static string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Screening.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests were moved out of the working copy.");
    }
}
