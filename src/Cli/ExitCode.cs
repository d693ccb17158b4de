namespace ThiDua.Cli;

/// <summary>What a call ends with (mã thoát).</summary>
internal enum ExitCode
{
    Done = 0,

    /// <summary>Done, with rejections or findings to settle.</summary>
    FindingsToSettle = 1,

    WrongUsage = 2,

    /// <summary>The machine failed: disk, rights, lock.</summary>
    MachineFailed = 3,

    Bug = 4,
}
