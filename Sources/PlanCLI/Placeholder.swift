// PlanCLI
