using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace ThiDua.Ingest.Tests;

/// <summary>Properties run with a fixed seed: a failure today is the same failure tomorrow.</summary>
internal static class Properties
{
    public static void Hold<T>(Gen<T> generator, Func<T, bool> law, int tests = 100) =>
        Prop.ForAll(generator.ToArbitrary(), law)
            .Check(
                Config
                    .QuickThrowOnFailure.WithMaxTest(tests)
                    .WithQuietOnSuccess(true)
                    .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20250701UL, 3UL), FSharpOption<int>.None)))
            );
}
