# Windows: installs Guanxi as a task that starts with the machine and is started again when it ends. Run it in PowerShell as
# administrator, in the folder of the program:
#   powershell -ExecutionPolicy Bypass -File scripts\service\windows.ps1 [-Remove]
# PostgreSQL refuses to run as an administrator, so the task runs as LOCAL SERVICE, with the right to the folder given below.
param([switch]$Remove, [string]$Name = 'Guanxi', [string]$Folder = (Resolve-Path "$PSScriptRoot\..\..").Path)
$ErrorActionPreference = 'Stop'
if (Get-ScheduledTask -TaskName $Name -ErrorAction SilentlyContinue) {
  Stop-ScheduledTask -TaskName $Name -ErrorAction SilentlyContinue
  Unregister-ScheduledTask -TaskName $Name -Confirm:$false
}
if ($Remove) { Write-Host "$Name is removed; its data stays in $Folder\data."; exit 0 }
$node = (Get-Command node).Source
# Packages and programs are made now, by whoever may reach the registry.
Push-Location $Folder
& $node scripts\build.mjs
if ($LASTEXITCODE -ne 0) { throw 'The program could not be built.' }
Pop-Location
New-Item -ItemType Directory -Force "$Folder\data" | Out-Null
icacls $Folder /grant '*S-1-5-19:(OI)(CI)M' /T /Q | Out-Null
$action = New-ScheduledTaskAction -Execute $node -Argument 'scripts\start.mjs' -WorkingDirectory $Folder
$trigger = New-ScheduledTaskTrigger -AtStartup
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
$user = New-ScheduledTaskPrincipal -UserId 'S-1-5-19' -LogonType ServiceAccount
Register-ScheduledTask -TaskName $Name -Action $action -Trigger $trigger -Settings $settings -Principal $user | Out-Null
Start-ScheduledTask -TaskName $Name
Write-Host "$Name runs. Settings are environment variables of the machine ([Environment]::SetEnvironmentVariable(name, value, 'Machine'))."
