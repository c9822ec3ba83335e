using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
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
        if (violations.Count > 0)
        {
            throw new OptionsValidationException(LlmOptions.Section, typeof(LlmOptions), violations);
        }

        services.AddSingleton(options);
        if (options.IsOn)
        {
            services.AddSingleton<ILanguageModel>(_ => ModelOf(options));
            services.AddSingleton<LlmAnswers>();
            services.AddSingleton<LlmDesk>();
            services.AddSingleton<LineWitness>();
            services.AddSingleton<DocumentWitness>();
        }

        return services;
    }

    private static OpenAIModel ModelOf(LlmOptions options)
    {
        var kind = options.IsOpenAICompatible ? "openai" : "azure";
        return new OpenAIModel(ClientOf(options), $"{kind}/{options.Deployment}");
    }

    // The desk repeats and limits; the client does neither.
    private static ChatClient ClientOf(LlmOptions options)
    {
        var endpoint = new Uri(options.Endpoint);
        var noRepeats = new ClientRetryPolicy(0);
        if (options.IsOpenAICompatible)
        {
            // A server on own premises may ask for no key; the client wants one.
            var key = new ApiKeyCredential(options.Key.Length > 0 ? options.Key : "none");
            return new ChatClient(options.Deployment, key, new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = noRepeats, NetworkTimeout = options.Timeout });
        }

        var settings = new AzureOpenAIClientOptions { RetryPolicy = noRepeats, NetworkTimeout = options.Timeout };
        var client = options.Key.Length > 0
            ? new AzureOpenAIClient(endpoint, new ApiKeyCredential(options.Key), settings)
            : new AzureOpenAIClient(endpoint, CredentialOf(options), settings);
        return client.GetChatClient(options.Deployment);
    }

    private static DefaultAzureCredential CredentialOf(LlmOptions options) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
}
