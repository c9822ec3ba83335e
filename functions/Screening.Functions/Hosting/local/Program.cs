using Screening.Functions;
using Screening.Functions.Local;

return await LocalHost.RunAsync(args, typeof(CheckFunctions).Assembly, services => services.AddScreeningFunctions()).ConfigureAwait(false);
