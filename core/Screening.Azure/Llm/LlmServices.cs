using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using Screening.Intake.Ocr;
using Screening.Pipeline.Llm;

namespace Screening.Azure.Llm;

/// <summary>Wires the language model that <c>Screening:Llm</c> asks for; nothing where it is off.</summary>
internal static class LlmServices
{
    /// <exception cref="OptionsValidationException">Settings are wrong; the message names every violation.</exception>
    internal static IServiceCollection AddLanguageModel(this IServiceCollection services, IConfiguration configuration)
    {
        var violations = new List<string>();
        var options = LlmOptions.From(configuration, violations);
        if (options.SeesPages && !services.Any(service => service.ServiceType == typeof(IScanReader)))
        {
            violations.Add($"{LlmOptions.Section}:VisionDeployment needs a reader of pictures in process (Screening:Ocr), which paints over parties, prices and numbers before a page is sent; none is set up here.");
        }

        if (violations.Count > 0)
        {
            throw new OptionsValidationException(LlmOptions.Section, typeof(LlmOptions), violations);
        }

        services.AddSingleton(options);
        if (options.IsOn)
        {
            services.AddSingleton<ILanguageModel>(_ => ModelOf(options, options.Deployment));
            services.AddSingleton<LlmAnswers>();
            services.AddSingleton(provider => new LlmBudget(options.MaxTokensADay, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<LlmDesk>();
            services.AddSingleton<LineWitness>();
            services.AddSingleton<DocumentWitness>();
            services.AddSingleton<CheckWitness>();
            if (options.SeesPages)
            {
                services.AddSingleton(provider => new PageWitnesses(
                    new LlmDesk(ModelOf(options, options.VisionDeployment), provider.GetRequiredService<LlmAnswers>(), options, provider.GetRequiredService<LlmBudget>(), provider.GetRequiredService<TimeProvider>()), options));
            }
        }

        return services;
    }

    private static OpenAIModel ModelOf(LlmOptions options, string deployment)
    {
        var kind = options.IsOpenAICompatible ? "openai" : "azure";
        return new OpenAIModel(ClientOf(options, deployment), $"{kind}/{deployment}");
    }

    // The desk repeats and limits; the client does neither.
    private static ChatClient ClientOf(LlmOptions options, string deployment)
    {
        var endpoint = new Uri(options.Endpoint);
        var noRepeats = new ClientRetryPolicy(0);
        if (options.IsOpenAICompatible)
        {
            // A server on own premises may ask for no key; the client wants one.
            var key = new ApiKeyCredential(options.Key.Length > 0 ? options.Key : "none");
            return new ChatClient(deployment, key, new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = noRepeats, NetworkTimeout = options.Timeout });
        }

        var settings = new AzureOpenAIClientOptions { RetryPolicy = noRepeats, NetworkTimeout = options.Timeout };
        var client = options.Key.Length > 0
            ? new AzureOpenAIClient(endpoint, new ApiKeyCredential(options.Key), settings)
            : new AzureOpenAIClient(endpoint, CredentialOf(options), settings);
        return client.GetChatClient(deployment);
    }

    private static DefaultAzureCredential CredentialOf(LlmOptions options) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
}
