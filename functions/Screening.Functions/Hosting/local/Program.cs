using Screening.Functions;
using Screening.Functions.Http;
using Screening.Functions.Local;

return await LocalHost.RunAsync(
    args,
    typeof(CheckFunctions).Assembly,
    services => services.AddScreeningFunctions(),
    (status, code, detail) => new ProblemResult(new Problem(status, code, detail))).ConfigureAwait(false);
