using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Screening.Azure;
using Screening.Functions;
using Screening.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddScreening(builder.Configuration);
AzureTelemetry.Add(builder.Services, builder.Configuration);
builder.Services.AddScreeningFunctions();
await builder.Build().RunAsync().ConfigureAwait(false);
