using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Screening.Functions.Local.Triggers;

/// <summary>One function: its method, its trigger parameter, and how its arguments are made.</summary>
public sealed class TriggerMethod
{
    private readonly Type type;

    private TriggerMethod(Type type, MethodInfo method, ParameterInfo parameter, Attribute trigger)
    {
        this.type = type;
        Method = method;
        Parameter = parameter;
        Trigger = trigger;
    }

    /// <summary>The method.</summary>
    public MethodInfo Method { get; }

    /// <summary>The parameter with the trigger attribute.</summary>
    public ParameterInfo Parameter { get; }

    /// <summary>The trigger attribute.</summary>
    public Attribute Trigger { get; }

    /// <summary>The function's name.</summary>
    public string Name => Method.GetCustomAttribute<FunctionAttribute>()!.Name;

    /// <summary>All functions of an assembly.</summary>
    public static IReadOnlyList<TriggerMethod> Of(Assembly assembly)
    {
        var found = new List<TriggerMethod>();
        foreach (var method in assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract).SelectMany(t => t.GetMethods()))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is null)
            {
                continue;
            }

            foreach (var parameter in method.GetParameters())
            {
                var trigger = parameter.GetCustomAttributes().FirstOrDefault(IsTrigger);
                if (trigger is not null)
                {
                    found.Add(new TriggerMethod(method.DeclaringType!, method, parameter, trigger));
                }
            }
        }

        return found;
    }

    /// <summary>Calls the function on a new instance of its class.</summary>
    /// <param name="services">Where the class and its needs come from.</param>
    /// <param name="triggerValue">The trigger parameter's argument.</param>
    /// <param name="values">Further arguments by name, as route values.</param>
    /// <param name="cancellationToken">The token argument.</param>
    /// <returns>What the function returns; null for none.</returns>
    public async Task<object?> InvokeAsync(
        IServiceProvider services, object triggerValue, IReadOnlyDictionary<string, object?> values, CancellationToken cancellationToken)
    {
        var instance = ActivatorUtilities.CreateInstance(services, type);
        var arguments = Method.GetParameters().Select(p => ArgumentOf(p, triggerValue, values, cancellationToken)).ToArray();
        var returned = Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (returned is not Task task)
        {
            return returned;
        }

        await task.ConfigureAwait(false);
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private object? ArgumentOf(
        ParameterInfo parameter, object triggerValue, IReadOnlyDictionary<string, object?> values, CancellationToken cancellationToken)
    {
        if (parameter == Parameter || parameter.Name == Parameter.Name)
        {
            return triggerValue;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return cancellationToken;
        }

        var value = values.GetValueOrDefault(parameter.Name!);
        return value is null || parameter.ParameterType.IsInstanceOfType(value)
            ? value
            : Convert.ChangeType(value, parameter.ParameterType, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsTrigger(Attribute attribute) =>
        attribute is HttpTriggerAttribute or BlobTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute;
}
