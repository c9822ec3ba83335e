namespace Screening.Core.Tests;

/// <summary>Files of the working copy that the tests were built from.</summary>
internal static class Documents
{
    /// <summary>A path below the folder of the solution.</summary>
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Screening.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests were moved out of the working copy.");
        }

        return Path.Combine([folder.FullName, .. parts]);
    }
}
