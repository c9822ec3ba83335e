namespace Screening.Pipeline.Uploads;

/// <summary>How a document is sent: one PUT of its bytes.</summary>
/// <param name="Address">Where to; absolute for a store with an address of its own, else below the API's address. It is a secret: it needs no key.</param>
/// <param name="Headers">Headers that the PUT must carry.</param>
/// <param name="ExpiresAt">Until when, UTC.</param>
public sealed record UploadGrant(string Address, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt);
