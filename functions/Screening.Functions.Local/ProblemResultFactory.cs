using Microsoft.AspNetCore.Http;

namespace Screening.Functions.Local;

/// <summary>Makes the one error answer of the HTTP functions, for what goes wrong before a function is called.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Stable camelCase code.</param>
/// <param name="detail">What is wrong and what to do.</param>
public delegate IResult ProblemResultFactory(int status, string code, string detail);
