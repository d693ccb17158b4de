using System.CommandLine;
using ThiDua.Cli.Commands;
using ThiDua.Cli.Screens;

namespace ThiDua.Cli;

/// <summary>The verbs.</summary>
internal static class CommandTree
{
    internal static RootCommand Build(Screen screen, TimeProvider clock)
    {
        CommonOptions common = new();
        RootCommand root = new("Thi đua: nhập báo cáo, chấm điểm theo bảng tiêu chí, xếp hạng, công bố")
        {
            common.Home,
            common.Json,
            ExtractCommand.Build(common, screen, clock),
            ImportCommand.Build(common, screen, clock),
            ScoreCommand.Build(common, screen, clock),
            RankCommand.Build(common, screen),
            ExplainCommand.Build(common, screen),
            CompareCommand.Build(common, screen),
            WhatIfCommand.Build(common, screen),
            RobustnessCommand.Build(common, screen),
            ExportCommand.Build(common, screen),
            ReportCommand.Build(common, screen),
            SealCommand.Build(common, screen, clock),
            VerifyCommand.Build(common, screen),
            RuleBookCommand.Build(common, screen),
            TemplateCommand.Build(common, screen),
            PublishCommand.Build(common, screen, clock),
            StatusCommand.Build(common, screen),
            PruneCommand.Build(common, screen, clock),
        };
        HelpInVietnamese.Install(root);
        return root;
    }
}
