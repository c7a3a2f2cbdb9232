@echo off
rem The assistant's worker as a Windows service, with NSSM (https://nssm.cc).
rem In a console of an administrator:  mrp-ai-worker.bat DATABASE
rem Worth it when pages become slow while questions are answered.
if "%~1"=="" (
    echo Say which database: mrp-ai-worker.bat DATABASE
    exit /b 2
)
set "ODOO=C:\Program Files\Odoo 19"
nssm install mrp-ai-worker "%ODOO%\python\python.exe" || exit /b 1
nssm set mrp-ai-worker AppParameters "\"%ODOO%\server\odoo-bin\" mrp_ai_worker -d %~1"
nssm set mrp-ai-worker AppEnvironmentExtra "ODOO_RC=%ODOO%\server\odoo.conf"
nssm set mrp-ai-worker AppStopMethodConsole 15000
nssm set mrp-ai-worker AppStdout C:\odoo-logs\mrp-ai-worker.log
nssm set mrp-ai-worker AppStderr C:\odoo-logs\mrp-ai-worker.log
nssm start mrp-ai-worker
