// PlanGit
