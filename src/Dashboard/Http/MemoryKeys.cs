using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ThiDua.Dashboard.Http;

/// <summary>
/// Keys that live as long as the process. Nothing here is protected with them; without this the framework would
/// write some into the user's profile, which a locked-down office PC may not even allow.
/// </summary>
internal sealed class MemoryKeys : IXmlRepository
{
    private readonly Lock gate = new();
    private readonly List<XElement> keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (gate)
        {
            return [.. keys];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (gate)
        {
            keys.Add(element);
        }
    }
}
